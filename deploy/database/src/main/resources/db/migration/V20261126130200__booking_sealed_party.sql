-- Persons are sealed by their traveller's key: who books and who travels (JSON), and why it was cancelled, in the
-- traveller's words. Both are null once the traveller has been erased. What stands in plain text is sealed by the
-- application as soon as it starts; the columns for it stay empty from then on.
alter table booking_party
    add column travellers text,
    add column cancellation_reason text,
    alter column contact drop not null,
    alter column participants drop not null;
create index booking_party_plain on booking_party (booking_id) where contact is not null;
create index booking_plain_reason on booking (booking_id) where cancellation_reason is not null;
