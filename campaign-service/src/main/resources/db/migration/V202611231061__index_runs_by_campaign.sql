-- Due runs are found campaign by campaign, past those that are paused. The index by time alone (enrollment_due_idx) is read by 0.1 and
-- goes in 0.3.
drop index concurrently if exists enrollment_campaign_due_idx;
create index concurrently enrollment_campaign_due_idx on enrollment (campaign, due_at, id)
  where state = 'ACTIVE' and due_at is not null;
