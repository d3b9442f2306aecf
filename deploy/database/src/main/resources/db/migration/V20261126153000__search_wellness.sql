-- What people look for in wellness: when it is good to come, how high it lies, for how long (nights; 0 is a visit by day),
-- and who offers it. Written anew with each listing, as all of this table.
alter table search_document
    add column best_months      integer[] not null default '{}',
    add column elevation_metres integer,
    add column least_nights     integer   not null default 0,
    add column most_nights      integer   not null default 0,
    add column institution      text,
    add column grade            text,
    add column medical          boolean;
