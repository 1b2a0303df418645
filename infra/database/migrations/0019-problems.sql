-- A diagnosis names every ground of art. 7 of the act on social assistance.

alter table diagnosis drop constraint diagnosis_problems_check, add constraint diagnosis_problems_check check (problems <@ array['POVERTY', 'ORPHANHOOD', 'HOMELESSNESS', 'UNEMPLOYMENT', 'DISABILITY', 'HEALTH', 'DOMESTIC_VIOLENCE', 'TRAFFICKING', 'MOTHERHOOD', 'LARGE_FAMILY', 'CARE_AND_UPBRINGING', 'HOUSEHOLD_MANAGEMENT', 'INTEGRATION', 'AFTER_PRISON', 'ADDICTION', 'SUDDEN_EVENT', 'CRISIS', 'DISASTER', 'HOUSING', 'PARENTAL_CONFLICT', 'SCHOOL_DIFFICULTIES', 'MENTAL_HEALTH', 'DEBT', 'ISOLATION']::text[]) not valid;
