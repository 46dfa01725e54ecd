-- The gauge of the oldest delivery that waits is asked all day, and the log before it may be long.
drop index concurrently if exists webhook_delivery_waiting_idx;
create index concurrently webhook_delivery_waiting_idx on webhook_delivery (webhook_id, position) where state = 'WAITING';
