-- A diagnosis names every ground of art. 7 of the act on social assistance.

alter table diagnosis validate constraint diagnosis_problems_check;
