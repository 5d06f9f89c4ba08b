CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "letters_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" jsonb,
	"case_study" text,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"failure" text,
	"expires_at" timestamp with time zone,
	"posted_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "letters_number_index" ON "letters" USING btree ("number");--> statement-breakpoint
CREATE INDEX "letters_state_due_at_index" ON "letters" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "audit_entries_actor_number_index" ON "audit_entries" USING btree ("actor","number");--> statement-breakpoint
CREATE INDEX "audit_entries_action_number_index" ON "audit_entries" USING btree ("action","number");--> statement-breakpoint
CREATE INDEX "audit_entries_subject_number_index" ON "audit_entries" USING btree ("subject","number");--> statement-breakpoint
CREATE INDEX "audit_entries_at_index" ON "audit_entries" USING btree ("at");