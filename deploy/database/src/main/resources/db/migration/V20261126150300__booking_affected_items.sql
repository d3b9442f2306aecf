-- The closure of a port that hits an item which has not begun. Until it begins, its traveller may cancel it with
-- everything back.
alter table booking_item add column closure_id text;
create index booking_item_closure on booking_item (closure_id) where closure_id is not null;
