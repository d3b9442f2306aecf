-- The last day that opens for sale, where what is sold stands on a licence that ends.
alter table resource add column last_day date;
