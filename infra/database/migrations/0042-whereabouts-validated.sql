-- Where a child is is recorded over time, and institutional care has its term of 18 months.

alter table deadline validate constraint deadline_kind_check;
