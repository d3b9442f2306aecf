-- Read by nobody: the card says whether a listing is sold by the room.
alter table search_document drop column sells_rooms;
