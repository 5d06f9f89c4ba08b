CREATE TABLE "retired_terms" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "retired_terms_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"taxonomy" text NOT NULL,
	"term" text NOT NULL,
	"replacement" text,
	"why" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"brought_back_by" text,
	"brought_back_at" timestamp with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "retired_terms_taxonomy_term_index" ON "retired_terms" USING btree ("taxonomy","term") WHERE "retired_terms"."brought_back_at" is null;