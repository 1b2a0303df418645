-- An actual carer belongs to a family as the act „Za życiem” says (art. 3), in a role of their own.

alter table family_member drop constraint family_member_role_check, add constraint family_member_role_check check (role in ('MOTHER', 'FATHER', 'GUARDIAN', 'ACTUAL_CARER', 'CHILD', 'GRANDPARENT', 'PARTNER', 'OTHER_ADULT')) not valid;
