-- Why a traveller cancelled, in words of their own.
alter table booking add column cancellation_reason text check (length(cancellation_reason) <= 500);
