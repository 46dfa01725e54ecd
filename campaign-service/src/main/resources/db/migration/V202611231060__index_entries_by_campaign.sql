-- A campaign admits those whose turn came first, however many wait for another that is paused. The index by time alone (entry_due_idx)
-- is read by 0.1 and goes in 0.3.
drop index concurrently if exists entry_campaign_due_idx;
create index concurrently entry_campaign_due_idx on entry (campaign, due_at, customer_id) where state = 'WAITING';
