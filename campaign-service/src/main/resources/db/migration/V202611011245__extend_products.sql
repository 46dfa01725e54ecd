alter table product
  add column category text;
comment on column product.category is 'the shop''s word for what it belongs to';
-- what is new to whom, and the next that will be
create index product_available_idx on product (available_from);
