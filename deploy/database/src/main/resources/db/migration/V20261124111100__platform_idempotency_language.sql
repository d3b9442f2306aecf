-- A repetition gets the first answer as it was, and has to say in which language that is. Keys are kept for days only:
-- where it is missing, the answer counts as being in the language that nobody has to ask for.
alter table idempotency add column language text;
