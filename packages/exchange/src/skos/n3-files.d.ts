/** n3 tells TypeScript of its one entry alone; n3.ts says what each of these files holds. */
declare module 'n3/lib/*.js'
