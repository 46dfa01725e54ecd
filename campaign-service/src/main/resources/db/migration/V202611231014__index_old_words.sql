-- For the purge: it finds the oldest words of mail servers.
drop index concurrently if exists message_word_age_idx;
create index concurrently message_word_age_idx on message_word (at);
