-- The kind of a visit is corrected like everything else that was recorded of it.

grant update (kind, version) on visit to asysta_centre;
