-- The days on which a campaign sent a customer something, or may have.
create table contact (
  customer_id  text not null constraint contact_customer_fk references customer on delete cascade,
  -- in the shop's zone
  contacted_on date not null,
  constraint contact_pk primary key (customer_id, contacted_on)
);
