-- What may not be sold for now, though it is published: a licence that it needs does not count any more.
alter table listing drop constraint listing_status_check;
alter table listing add constraint listing_status_check
    check (status in ('DRAFT', 'PUBLISHED', 'PAUSED', 'SUSPENDED'));
