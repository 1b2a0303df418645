-- An actual carer belongs to a family as the act „Za życiem” says (art. 3), in a role of their own.

alter table family_member validate constraint family_member_role_check;
