-- What a document of a „Za życiem” application is called is corrected by two people, as the rest of the application is.

grant update (document_name, version) on za_zyciem_application to asysta_centre;
