-- Dead letters that need nobody any more: replayed or discarded, by whom and why. No id of a customer is kept.
create table handled_letter (
  id            bigint      not null generated always as identity constraint handled_letter_pk primary key,
  -- of the record that could not be worked, without the suffix of the dead letters
  topic         text        not null,
  -- where the letter stands, and when the broker took it: a topic that was made anew counts from zero again
  partition     integer     not null,
  record_offset bigint      not null,
  lettered_at   timestamptz not null,
  -- FAILED_AGAIN: another letter took its place; ERASED: about somebody who was erased, nothing was done
  outcome       text        not null,
  event_type    text,
  event_id      text,
  reason        text,
  handled_by    text        not null,
  -- machine clock
  handled_at    timestamptz not null,
  constraint handled_letter_once unique (topic, partition, record_offset, lettered_at),
  constraint handled_letter_outcome check (outcome in ('REPLAYED', 'ERASED', 'FAILED_AGAIN', 'DISCARDED'))
);
create index handled_letter_topic_idx on handled_letter (topic, id);
create index handled_letter_age_idx on handled_letter (handled_at);

