-- What the master keys of this database are known by: a text sealed by one of them, and a keyed hash. A server whose keys
-- do not open and give these refuses to work.
create table master_key_proof (
    name  text  primary key check (name in ('master', 'hash')),
    proof text not null
);
alter table master_key_proof enable row level security;
alter table master_key_proof force row level security;
create policy master_key_proof_all on master_key_proof
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
grant select, insert, update (proof) on master_key_proof to ${application};
