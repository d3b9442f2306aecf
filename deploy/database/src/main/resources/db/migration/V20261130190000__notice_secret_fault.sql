-- What signs a delivery may not be opened any more, after a master key was lost.
alter table webhook_attempt drop constraint webhook_attempt_fault_check;
alter table webhook_attempt add constraint webhook_attempt_fault_check
    check (fault in ('ADDRESS', 'UNREACHABLE', 'CERTIFICATE', 'TIMEOUT', 'UNREADABLE', 'SECRET'));
