-- What came with an application counts only if the bureau could see it. What counted without a file waits for one, and is
-- then decided like any other.
select set_config('app.scope', 'platform', true);
with unseen as (
    update operator_licence set status = 'DRAFT', warned_days = null, decided_at = null
    where status = 'VALID' and application_id is not null and content is null
    returning tenant_id, operator_code)
insert into outbox (handler, payload, created_at, due_at)
select distinct 'enforce-licences',
    json_build_object('tenant', tenant_id, 'operator', operator_code)::text, now(), now()
from unseen;
select set_config('app.scope', '', true);

alter table operator_licence add constraint operator_licence_seen
    check (status <> 'VALID' or application_id is null or content is not null);
