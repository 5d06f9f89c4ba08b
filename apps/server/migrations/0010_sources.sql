CREATE TABLE "cited_addresses" (
	"case_study_id" uuid PRIMARY KEY NOT NULL,
	"head_revision_id" uuid,
	"published_revision_id" uuid,
	"addresses" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_checks" (
	"address" text PRIMARY KEY NOT NULL,
	"checked_at" timestamp with time zone,
	"outcome" text,
	"status" integer,
	"leads_to" text,
	"says" text,
	"failed_days" integer DEFAULT 0 NOT NULL,
	"failed_since" date,
	"failed_last" date,
	"reachable" boolean,
	"reachable_on" date,
	"next_due" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cited_addresses" ADD CONSTRAINT "cited_addresses_case_study_id_case_studies_id_fk" FOREIGN KEY ("case_study_id") REFERENCES "public"."case_studies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cited_addresses_addresses_index" ON "cited_addresses" USING gin ("addresses");--> statement-breakpoint
CREATE INDEX "source_checks_next_due_index" ON "source_checks" USING btree ("next_due");