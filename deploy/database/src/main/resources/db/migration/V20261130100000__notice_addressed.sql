-- A bureau's report is told to who has ordered it, or to the directors: such a notice is addressed, and no choice of kinds.
alter table operator_notice add column addressed_to text;
alter table operator_notice drop constraint operator_notice_kind_check;
alter table operator_notice add constraint operator_notice_kind_check check (kind in ('NEW_BOOKING', 'CANCELLATION',
    'LOW_STOCK', 'LICENCE_EXPIRING', 'BUREAU_MESSAGE', 'WEBHOOK_PAUSED', 'ALERT', 'REPORT'));
alter table operator_notice drop constraint operator_notice_reader_check;
alter table operator_notice add constraint operator_notice_reader_check
    check ((kind in ('ALERT', 'REPORT')) = (operator_code = '*'));
alter table operator_notice add constraint operator_notice_address_check
    check ((kind = 'REPORT') = (addressed_to is not null));
create index operator_notice_addressed on operator_notice (addressed_to) where addressed_to is not null;
create policy operator_notice_own on operator_notice for select
    using ((select scope()) = 'market' and addressed_to = (select person()));
create policy operator_notice_erase on operator_notice for delete
    using ((select scope()) = 'market' and addressed_to = (select person()));
