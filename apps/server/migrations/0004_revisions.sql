CREATE TABLE "drafts" (
	"case_study_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"version" uuid NOT NULL,
	"based_on" integer NOT NULL,
	"content" jsonb NOT NULL,
	"tab" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "drafts_case_study_id_person_id_pk" PRIMARY KEY("case_study_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"case_study_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"tab" text NOT NULL,
	"is_writing" boolean NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "presences_case_study_id_person_id_tab_pk" PRIMARY KEY("case_study_id","person_id","tab")
);
--> statement-breakpoint
CREATE TABLE "failed_publications" (
	"case_study_id" uuid PRIMARY KEY NOT NULL,
	"revision_number" integer NOT NULL,
	"reasons" jsonb NOT NULL,
	"tries" integer NOT NULL,
	"tried_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_studies" ALTER COLUMN "slug" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "revision_states" ALTER COLUMN "by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "case_studies" ADD COLUMN "begun_by" text NOT NULL DEFAULT 'founding-library';--> statement-breakpoint
ALTER TABLE "case_studies" ALTER COLUMN "begun_by" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "case_studies" ADD COLUMN "head_state_number" bigint;--> statement-breakpoint
ALTER TABLE "case_studies" ADD COLUMN "public_revision_id" uuid;--> statement-breakpoint
ALTER TABLE "case_studies" ADD COLUMN "public_state_number" bigint;--> statement-breakpoint
ALTER TABLE "revision_states" ADD COLUMN "entered" jsonb;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "based_on" integer;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "restored_from" integer;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_case_study_id_case_studies_id_fk" FOREIGN KEY ("case_study_id") REFERENCES "public"."case_studies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_case_study_id_case_studies_id_fk" FOREIGN KEY ("case_study_id") REFERENCES "public"."case_studies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "failed_publications" ADD CONSTRAINT "failed_publications_case_study_id_case_studies_id_fk" FOREIGN KEY ("case_study_id") REFERENCES "public"."case_studies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE revisions DISABLE TRIGGER revisions_append_only;
--> statement-breakpoint
UPDATE revisions SET based_on = number - 1 WHERE number > 1;
--> statement-breakpoint
ALTER TABLE revisions ENABLE TRIGGER revisions_append_only;
--> statement-breakpoint
-- Until now there was the founding library alone, published without an approval: its states are written out in full.
ALTER TABLE revision_states DISABLE TRIGGER revision_states_append_only;
--> statement-breakpoint
UPDATE revision_states SET entered = jsonb_build_object(
  'state', 'published', 'by', revision_states."by",
  'at', to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'approval', null, 'amends', CASE WHEN revisions.number > 1 THEN revisions.number - 1 END, 'note', revisions.note,
  'checked', null, 'unwithdrawn', null)
FROM revisions WHERE revisions.id = revision_states.revision_id;
--> statement-breakpoint
ALTER TABLE revision_states ENABLE TRIGGER revision_states_append_only;
--> statement-breakpoint
ALTER TABLE revision_states ALTER COLUMN entered SET NOT NULL;
--> statement-breakpoint
-- What was replaced says by which revision.
INSERT INTO revision_states (case_study_id, revision_id, state, "by", since, entered)
SELECT earlier.case_study_id, earlier.id, 'superseded', next."by", next.since, jsonb_build_object(
  'state', 'superseded', 'by', later.number, 'at', next.entered -> 'at', 'was', own.entered)
FROM revisions earlier
JOIN revisions later ON later.case_study_id = earlier.case_study_id AND later.number = earlier.number + 1
JOIN revision_states own ON own.revision_id = earlier.id
JOIN revision_states next ON next.revision_id = later.id
ORDER BY later.number, earlier.case_study_id;
--> statement-breakpoint
UPDATE case_studies SET public_revision_id = published_revision_id,
  public_state_number = (SELECT number FROM revision_states WHERE revision_id = published_revision_id),
  head_state_number = (SELECT number FROM revision_states WHERE revision_id = head_revision_id);
--> statement-breakpoint
ALTER TABLE case_studies ADD CONSTRAINT case_studies_public_revision FOREIGN KEY (public_revision_id) REFERENCES revisions (id);
--> statement-breakpoint
ALTER TABLE case_studies ADD CONSTRAINT case_studies_head_state FOREIGN KEY (head_state_number) REFERENCES revision_states (number);
--> statement-breakpoint
ALTER TABLE case_studies ADD CONSTRAINT case_studies_public_state FOREIGN KEY (public_state_number) REFERENCES revision_states (number);
