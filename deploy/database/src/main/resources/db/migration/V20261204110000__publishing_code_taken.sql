-- As before, and a draft of somebody else has its code too.
create or replace function listing_code_taken(a_tenant text, a_code text) returns boolean
    language plpgsql
as $$
declare
    own   text := current_setting('app.scope', true);
    taken boolean;
begin
    perform set_config('app.scope', 'platform', true);
    taken := exists (select from listing where tenant_id = a_tenant and listing_code = a_code)
        or exists (select from listing_draft where tenant_id = a_tenant and listing_code = a_code);
    perform set_config('app.scope', own, true);
    return taken;
end
$$;
