"""Places that are known by name alone, by language."""

from __future__ import annotations

ZH_PLACES = frozenset(
    """北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|
四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|京津冀|长三角|珠三角|粤港澳大湾区|
粤港澳|成渝|长江|黄河|淮河|珠江|太湖|中国|雄安|浦东|石家庄|太原|沈阳|长春|哈尔滨|南京|杭州|合肥|福州|
南昌|济南|郑州|武汉|长沙|广州|海口|成都|贵阳|昆明|西安|兰州|西宁|南宁|拉萨|银川|乌鲁木齐|呼和浩特|深圳|
厦门|宁波|青岛|大连|苏州|无锡|常州|南通|徐州|温州|绍兴|嘉兴|洛阳|开封|襄阳|宜昌|珠海|佛山|东莞|桂林|
三亚|敦煌|延安|遵义|大理|丽江|泉州|烟台|唐山|东北|西北|西南|中原|华北|华东|华南|美国|俄罗斯|英国|法国|
德国|日本|韩国|印度|巴西|南非|新加坡|马来西亚|泰国|越南|印尼|印度尼西亚|澳大利亚|加拿大|意大利|西班牙|欧洲|
非洲|亚洲|拉美|东南亚|中东|北美|南美""".replace("\n", "").split("|")
)

EN_PLACES = frozenset(
    """Africa|Asia|Europe|North America|South America|Latin America|the Americas|the Middle East|Antarctica|America|the United States|the United Kingdom|Britain|
England|Scotland|Wales|Ireland|Northern Ireland|France|Germany|Italy|Spain|Portugal|Poland|Ukraine|Russia|China|Japan|Korea|South Korea|North Korea|India|Pakistan|
Bangladesh|Indonesia|Malaysia|Singapore|Thailand|Vietnam|the Philippines|Australia|New Zealand|Canada|Mexico|Brazil|Argentina|Chile|Peru|Colombia|Cuba|Egypt|Nigeria|
Kenya|Ghana|Ethiopia|South Africa|Turkey|Iran|Iraq|Israel|Syria|Afghanistan|Saudi Arabia|Greece|Sweden|Norway|Denmark|Finland|Iceland|the Netherlands|Belgium|Austria|
Switzerland|Hungary|Romania|Bulgaria|Serbia|Croatia|Berlin|Paris|London|Rome|Madrid|Vienna|Moscow|Kyiv|Beijing|Shanghai|Hong Kong|Tokyo|Seoul|Delhi|Mumbai|Sydney|
Melbourne|Toronto|Montreal|Vancouver|Geneva|Brussels|Amsterdam|Dublin|Edinburgh|Glasgow|Manchester|Birmingham|Liverpool|Leeds|Bristol|Cardiff|Belfast|New York|
New York City|Los Angeles|Chicago|Houston|Philadelphia|San Francisco|San Diego|San Antonio|Dallas|Austin|Seattle|Boston|Denver|Detroit|Atlanta|Miami|Memphis|
New Orleans|Pittsburgh|Cleveland|Cincinnati|St. Louis|Kansas City|Minneapolis|Milwaukee|Omaha|Phoenix|Las Vegas|Salt Lake City|Portland|Baltimore|Washington, D.C.|
Washington, DC|Fresno|Sacramento|Nashville|Charlotte|Tucson|Albuquerque|El Paso|Oakland|Alabama|Alaska|Arizona|Arkansas|California|Colorado|
Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|
Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|
Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming""".replace("\n", "").split(
        "|"
    )
)
