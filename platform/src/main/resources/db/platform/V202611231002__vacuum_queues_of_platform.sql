-- Queues: every row is deleted soon after it was written, by whoever reads the oldest first. A reader walks over the dead rows before the first
-- living one, so they are cleared after thousands and not, as the default has it, after a fifth of the largest the table has ever been.
alter table outbox_event set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_cost_delay = 0, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 20000);

-- Large, and purged from its oldest end.
alter table processed_event set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
alter table idempotency_key set (autovacuum_vacuum_scale_factor = 0.02);
