CREATE TABLE "known_addresses" (
	"key" text PRIMARY KEY NOT NULL,
	"latest" timestamp with time zone NOT NULL
);
