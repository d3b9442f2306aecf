-- What was published from the console is no longer the files': which of its revisions is on sale, and who has paused it why.
alter table listing add column revision integer check (revision > 0);
alter table listing add column paused_by text check (paused_by in ('OPERATOR', 'BUREAU'));
alter table listing add column pause_reason text;
alter table listing add constraint listing_paused_check
    check (paused_by is null or (status = 'PAUSED' and revision is not null));
