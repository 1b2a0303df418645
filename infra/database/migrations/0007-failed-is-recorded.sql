-- A fault is recorded as failed, not as done (findings S11).

alter table audit_entry drop constraint audit_entry_result_check, add constraint audit_entry_result_check check (result in ('DONE', 'REFUSED', 'FAILED')) not valid;
