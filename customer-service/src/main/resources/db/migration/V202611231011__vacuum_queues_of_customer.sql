-- Written, read once in order, deleted: what is dead stands before what is next.
alter table import_row set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000, autovacuum_vacuum_cost_delay = 0);
alter table import_customer set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
-- Deliveries change with each attempt and are found by what is due.
alter table webhook_delivery set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 2000);
