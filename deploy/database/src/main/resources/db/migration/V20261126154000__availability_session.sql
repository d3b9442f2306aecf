-- Which allotments the sessions of a listing take from: a therapist and a room at each of its times. On which days is
-- laid out for each booking. Written, as the draws are, whenever a listing changes.
create table allotment_session (
    tenant_id    text not null,
    listing_code text not null,
    resource     text not null,
    at           time not null,
    primary key (tenant_id, listing_code, resource, at)
);

alter table allotment_session enable row level security;
alter table allotment_session force row level security;

create policy allotment_session_read on allotment_session for select
    using ((select scope()) in ('market', 'platform') or tenant_id = any (string_to_array((select scope()), ',')));
create policy allotment_session_write on allotment_session
    using (tenant_id = any (string_to_array((select scope()), ',')))
    with check (tenant_id = any (string_to_array((select scope()), ',')));

grant select, insert, delete on allotment_session to ${application};
