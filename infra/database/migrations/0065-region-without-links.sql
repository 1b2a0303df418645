-- The region is not shown how many families of a figure depend on a link, so it has no right to the column.

revoke select (linked) on submitted_figure from asysta_region;
