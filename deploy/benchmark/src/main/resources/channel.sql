-- A reseller that may sell {products} copies of one ticket, and the ticket itself; its key is "benchmark".
insert into listing (tenant_id, listing_code, operator_code, place_code, status, content, source_hash, version, updated_at)
select tenant_id, 'copy-' || n, operator_code, place_code, status,
    jsonb_set(content::jsonb, '{code}', to_jsonb('copy-' || n))::text, source_hash, version, updated_at
from listing cross join generate_series(1, {products}) as n
where tenant_id = 'guangdong' and listing_code = 'canton-tower-ticket';

insert into channel_listing (tenant_id, listing_code, operator_code, opened_at)
select tenant_id, listing_code, operator_code, now() from listing
where tenant_id = 'guangdong' and (listing_code = 'canton-tower-ticket' or listing_code like 'copy-%');

insert into reseller (reseller_code, name, email, telephone, status, created_at)
values ('benchmark', 'Benchmark', 'desk@benchmark.example', '+86 755 1234 5678', 'ACTIVE', now());

insert into reseller_key (key_hash, key_id, reseller_code, hint, created_at)
values (encode(sha256('benchmark'), 'hex'), gen_random_uuid(), 'benchmark', 'mark', now());

insert into channel_contract (tenant_id, reseller_code, status, commission_percent, most_held)
values ('guangdong', 'benchmark', 'ACTIVE', 15, 10000);

analyze;
