#!/bin/sh
# Run once by the image of PostgreSQL, on an empty volume: a database and a role for each service.
set -eu
for service in customer segmentation campaign survey; do
    psql -v ON_ERROR_STOP=1 -v name="$service" -v word="$(cat "/run/databases/$service")" <<'SQL'
create role :"name" login password :'word';
create database :"name" owner :"name";
SQL
done
