create index loan_by_demand on loan (demand_id) where demand_id is not null;
