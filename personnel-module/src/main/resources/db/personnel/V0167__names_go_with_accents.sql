-- A name decides its accents: without knowing it, the planner takes the bearers of a name for fewer than they are.
create statistics staff_card_names (dependencies) on name_sort, accent_key from staff_card;
analyze staff_card (name_sort, accent_key);
