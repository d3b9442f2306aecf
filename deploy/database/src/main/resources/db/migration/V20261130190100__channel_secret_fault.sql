-- What signs a message may not be opened any more, after a master key was lost.
alter table channel_message drop constraint channel_message_fault_check;
alter table channel_message add constraint channel_message_fault_check
    check (fault in ('ADDRESS', 'UNREACHABLE', 'CERTIFICATE', 'TIMEOUT', 'UNREADABLE', 'SECRET'));
