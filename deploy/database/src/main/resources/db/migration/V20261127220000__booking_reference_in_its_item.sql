-- An item carries the reference of its booking, so that nobody needs to look over the wall for it.
drop function reference_of_booking;
