-- Its operator had paused it before the bureau took it down, and it is paused again once the bureau lets it back.
alter table listing add column paused_before boolean not null default false;
alter table listing add constraint listing_paused_before check (not paused_before or paused_by = 'BUREAU');
