-- An order and its prolonging keep the days on which the court wants a report, and what the court decided later is corrected by two people.

alter table amendment validate constraint amendment_what_check;
