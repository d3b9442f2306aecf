-- When an item was used: when its guest was checked in, as its reseller is told as well.
alter table booking_item add column redeemed_at timestamptz;
update booking_item i set redeemed_at = c.scanned_at
from check_in c where (c.tenant_id, c.booking_id, c.item) = (i.tenant_id, i.booking_id, i.item) and i.status = 'REDEEMED';

-- An operator changes nothing of its items but what their sessions say, that nobody came, and that, and when, they are used.
create or replace function refuse_more_than_content() returns trigger
    language plpgsql
as $$
declare
    same booking_item := new;
begin
    same.content := old.content;
    if old.status = 'CONFIRMED' and new.status = 'REDEEMED' then
        same.status := old.status;
        same.redeemed_at := old.redeemed_at;
    end if;
    if (new.status = 'CONFIRMED' and old.no_show_at is null) or (new.status = 'REDEEMED' and new.no_show_at is null) then
        same.no_show_at := old.no_show_at;
    end if;
    if same is distinct from old then
        raise exception 'an operator may only change the content of an item, or what became of it'
            using errcode = '42501';
    end if;
    return new;
end
$$;
