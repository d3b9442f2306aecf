-- Whoever acts for an operator or a bureau has keys of their own there: TENANT/OPERATOR/PERSON, with * for a bureau.
create policy idempotency_of_staff on idempotency
    using (starts_with(principal, (select scope()) || '/' || (select acting_operator()) || '/'))
    with check (starts_with(principal, (select scope()) || '/' || (select acting_operator()) || '/'));
