-- For the purge: it finds the oldest postponements.
drop index concurrently if exists decision_postponed_idx;
create index concurrently decision_postponed_idx on decision (decided_at) where decision = 'POSTPONED';
