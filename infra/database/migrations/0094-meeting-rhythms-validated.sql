-- How often one family is met is agreed for it alone, with its days and a reason, and counts its term of contact.

alter table deadline validate constraint deadline_origin_check;
