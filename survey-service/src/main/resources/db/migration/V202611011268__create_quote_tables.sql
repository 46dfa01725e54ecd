-- A part of an answer the shop may show, with the author's consent.
create table quote (
  id          uuid        not null constraint quote_pk primary key,
  answer_id   uuid        not null constraint quote_one_per_answer unique,
  customer_id text        not null,
  survey      text        not null,
  released    boolean     not null,
  -- as the customer wrote them; gone unless released
  words       text,
  author      text,
  language    text,
  -- of the event that told this state
  version     bigint      not null constraint quote_version_unique unique,
  -- business clock
  changed_at  timestamptz not null,
  -- the client whose key did it; absent where the customer's own answer did
  changed_by  text,
  constraint quote_words_while_released check (released = (words is not null))
);
create index quote_customer_idx on quote (customer_id);

-- Answers that were read and need nothing more. One that changed since is new again.
create table inbox_done (
  answer_id uuid   not null constraint inbox_done_pk primary key,
  -- of the answer as it was read
  version   bigint not null
);
create index answer_latest_idx on answer (version) where mode = 'IDENTIFIED' and not erased;
