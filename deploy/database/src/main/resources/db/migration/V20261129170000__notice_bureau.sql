-- A bureau is told what it has set rules for, in the same table as operators. Its code is `*`, as in its scope, and no
-- operator's: so the tables cannot refer to operators any more. Who writes them has the code from an operator's own
-- booking, licence or scope.
alter table operator_notice drop constraint operator_notice_kind_check;
alter table operator_notice add constraint operator_notice_kind_check check (kind in ('NEW_BOOKING', 'CANCELLATION',
    'LOW_STOCK', 'LICENCE_EXPIRING', 'BUREAU_MESSAGE', 'WEBHOOK_PAUSED', 'ALERT'));
alter table operator_notice add constraint operator_notice_reader_check check ((kind = 'ALERT') = (operator_code = '*'));
alter table operator_notice drop constraint operator_notice_tenant_id_operator_code_fkey;
alter table notice_reader drop constraint notice_reader_tenant_id_operator_code_fkey;
