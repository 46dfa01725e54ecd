-- A defect customers named, and what became of it.
create table improvement (
  key        text        not null constraint improvement_pk primary key,
  title      text        not null,
  reason     text,
  sub_reason text,
  -- whether whoever names the reason (or the sub-reason, where there is one) names it
  gathers    boolean     not null,
  -- what is told once it is fixed, by language
  texts      jsonb       not null,
  state      text        not null default 'OPEN',
  -- how often it was fixed
  round      integer     not null default 0,
  -- business clock
  written_at timestamptz not null,
  fixed_at   timestamptz,
  constraint improvement_state_known check (state in ('OPEN', 'FIXED', 'WONT_FIX')),
  constraint improvement_sub_reason_fits check (sub_reason like reason || '.%'),
  constraint improvement_gathers_something check (not gathers or reason is not null)
);

-- What a person decided of an answer: that it names the defect, or that it does not, whatever the rule says.
create table improvement_answer (
  improvement text    not null constraint improvement_answer_improvement_fk references improvement (key),
  answer_id   uuid    not null,
  named       boolean not null,
  constraint improvement_answer_pk primary key (improvement, answer_id)
);
create index improvement_answer_answer_idx on improvement_answer (answer_id);

-- One fix, and what is told of it.
create table improvement_round (
  improvement text        not null constraint improvement_round_improvement_fk references improvement (key),
  round       integer     not null,
  reason      text,
  sub_reason  text,
  texts       jsonb       not null,
  -- told before or not
  again       boolean     not null,
  fixed_at    timestamptz not null,
  -- the client whose key said so
  fixed_by    text        not null,
  constraint improvement_round_pk primary key (improvement, round)
);

-- Who is told: settled with the fix. Without told_at the event is still to be written.
create table improvement_told (
  improvement text    not null,
  round       integer not null,
  customer_id text    not null,
  told_at     timestamptz,
  -- of the event
  version     bigint,
  -- the customer was: kept for the count, and not told again
  erased      boolean not null default false,
  constraint improvement_told_pk primary key (improvement, round, customer_id),
  constraint improvement_told_round_fk foreign key (improvement, round) references improvement_round (improvement, round),
  constraint improvement_told_whole check ((told_at is null) = (version is null))
);
create index improvement_told_waiting_idx on improvement_told (improvement, round, customer_id) where told_at is null;
create index improvement_told_customer_idx on improvement_told (customer_id);
create index improvement_told_version_idx on improvement_told (version) where version is not null;

-- Finds the answers that name a reason, the latest first.
create index answer_named_idx on answer (reason, sub_reason, version) where mode = 'IDENTIFIED' and not erased;

-- Who did what with an answer. Nothing in it is of the customer.
create table answer_deed (
  id        uuid        not null constraint answer_deed_pk primary key,
  answer_id uuid        not null,
  what      text        not null,
  -- such as the improvement
  about     text,
  who       text        not null,
  -- business clock
  done_at   timestamptz not null
);
create index answer_deed_answer_idx on answer_deed (answer_id, id);
