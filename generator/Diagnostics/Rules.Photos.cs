namespace Showcase.Diagnostics;

internal static partial class Rules
{
    // {0} is the photo's file name.

    public static readonly Rule PhotoUnreadable = new("SC0501", Severity.Error,
        new("la photo « {0} » est introuvable, illisible, ou change pendant la construction", "the photo “{0}” is missing, unreadable, or changing during the build"),
        new("vérifiez que le fichier est bien dans le dossier et que son nom est écrit à l’identique, majuscules et extension comprises", "check that the file is in the folder and that its name is written exactly the same, capitals and extension included"));

    public static readonly Rule PhotoFormatRefused = new("SC0502", Severity.Error,
        new("« {0} » est un fichier {1}, qui ne peut pas servir de photo", "“{0}” is of type {1}, which cannot serve as a photo"),
        new("enregistrez l’image en JPEG, PNG, WebP, AVIF, TIFF ou HEIC ; changer seulement l’extension du nom ne suffit pas", "save the picture as JPEG, PNG, WebP, AVIF, TIFF or HEIC; changing only the extension of its name is not enough"));

    public static readonly Rule NotAPhoto = new("SC0503", Severity.Error,
        new("« {0} » ne contient pas une photo", "“{0}” does not hold a photo"),
        new("déposez le fichier d’origine de l’appareil photo ou du téléphone (JPEG ou HEIC)", "put the camera’s or the telephone’s original file there (JPEG or HEIC)"));

    public static readonly Rule PhotoTooHeavy = new("SC0504", Severity.Error,
        new("la photo « {0} » pèse {1} Mo ; la limite est de {2} Mo", "the photo “{0}” weighs {1} MB; the limit is {2} MB"),
        new("enregistrez-la en JPEG, de bonne qualité et d’environ 3000 pixels de large : elle pèsera moins de 5 Mo", "save it as a JPEG of good quality, about 3000 pixels wide: it will weigh less than 5 MB"));

    public static readonly Rule PhotoTooLarge = new("SC0505", Severity.Error,
        new("la photo « {0} » mesure {1} × {2} pixels ; la limite est de {3} millions de pixels", "the photo “{0}” measures {1} × {2} pixels; the limit is {3} million pixels"),
        new("réduisez-la : 3000 pixels de large suffisent à tous les écrans", "make it smaller: 3000 pixels of width are enough for every screen"));

    public static readonly Rule PhotoCutShort = new("SC0506", Severity.Error,
        new("la photo « {0} » est incomplète : la fin du fichier manque", "the photo “{0}” is incomplete: the end of the file is missing"),
        new("l’envoi a sans doute été interrompu : déposez la photo à nouveau", "the upload was probably interrupted: send the photo again"));

    public static readonly Rule PhotoDamaged = new("SC0507", Severity.Error,
        new("la photo « {0} » est abîmée et ne s’ouvre pas ({1})", "the photo “{0}” is damaged and cannot be opened ({1})"),
        new("reprenez le fichier d’origine, ou ouvrez la photo dans un logiciel d’images et enregistrez-la à nouveau", "take the original file again, or open the photo in a picture program and save it anew"));

    public static readonly Rule PhotoNeverEnds = new("SC0508", Severity.Error,
        new("la photo « {0} » n’était toujours pas décodée après {1} secondes", "the photo “{0}” was still not decoded after {1} seconds"),
        new("ouvrez-la dans un logiciel d’images et enregistrez-la à nouveau en JPEG", "open it in a picture program and save it anew as a JPEG"));

    public static readonly Rule PhotoCrashes = new("SC0509", Severity.Error,
        new("la photo « {0} » fait planter le décodeur d’images", "the photo “{0}” brings the picture decoder down"),
        new("ouvrez-la dans un logiciel d’images et enregistrez-la à nouveau en JPEG", "open it in a picture program and save it anew as a JPEG"));

    public static readonly Rule PhotoTellsWhere = new("SC0510", Severity.Warning,
        new("la photo « {0} » dit où elle a été prise (position GPS)", "the photo “{0}” tells where it was taken (GPS position)"),
        new("lancez « showcase check --fix » pour effacer la position du fichier ; les images publiées, elles, ne la contiennent jamais", "run “showcase check --fix” to erase the position from the file; the published pictures never contain it"));

    // Of the shared cache: {0} is the reason, or a number.

    public static readonly Rule PhotoStoreTrouble = new("SC0512", Severity.Warning,
        new("le cache partagé des photos ne répond pas comme il faut ({0}) ; les photos manquantes ont été préparées ici", "the shared cache of photos does not answer as it should ({0}); missing photos were prepared here"),
        new("vérifiez images: cache: et les variables AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY ; le site, lui, est complet", "check images: cache: and the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; the site itself is whole"));

    public static readonly Rule PhotoStoreForged = new("SC0513", Severity.Warning,
        new("le cache partagé a rendu autre chose que des photos préparées ({0}) ; ces photos ont été préparées ici", "the shared cache gave something other than prepared photos ({0}); those photos were prepared here"),
        new("voyez qui peut écrire dans cet espace, et donnez la même SHOWCASE_CACHE_KEY à toutes les machines qui le partagent", "see who may write to that store, and give the same SHOWCASE_CACHE_KEY to all machines that share it"));

    public static readonly Rule PhotoSmall = new("SC0511", Severity.Warning,
        new("la photo « {0} » ne mesure que {1} px de large et paraîtra floue", "the photo “{0}” is only {1} px wide and will look blurred"),
        new("déposez si possible l’originale, large d’au moins {2} px", "put the original there if possible, at least {2} px wide"));
}
