-- A party of whom somebody may not cross on the day to which its group is moved does not go with it.
alter table booking_item
    drop constraint booking_item_withdrawal_check,
    add constraint booking_item_withdrawal_check
        check (withdrawal in ('GROUP_TOO_SMALL', 'PORT_CLOSED', 'CANNOT_CROSS'));
